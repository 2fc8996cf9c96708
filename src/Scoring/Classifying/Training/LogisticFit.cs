using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace CallQa.Scoring.Classifying.Training;

/// <summary>
/// One binary logistic regression by ML.NET's L-BFGS, on one thread, so that the same rows give the same bits. Thread
/// safe: each fit has a context of its own.
/// </summary>
/// <remarks>
/// ML.NET minimises (sum of losses + L2 / 2 * |w|^2) / rows, the bias free. With L2 = 1/C that is the definition
/// 0.5 |w|^2 + C * sum of losses times a constant, so both have the same minimum.
/// </remarks>
internal static class LogisticFit
{
    private const float C = 32;
    private const int Seed = 7;

    // The minimum is then met within 0.2 % of the objective; ten times finer costs twice the time and changes no figure.
    private const float Tolerance = 1e-5f;
    private const int MaxIterations = 200;

    // Log odds of a thing never seen otherwise: a probability under 1/1000.
    private const float OnlyAnswer = 10;

    /// <summary>Fits the weights and the bias; where all rows have one answer there is nothing to learn but that answer.</summary>
    /// <param name="features">Number of features.</param>
    /// <param name="rows">The training rows.</param>
    /// <param name="labels">Whether each row performs the act.</param>
    public static (float[] Weights, float Bias) Run(int features, IReadOnlyList<SparseRow> rows, IReadOnlyList<bool> labels)
    {
        if (labels.Distinct().Count() < 2)
            return (new float[features], labels.Contains(true) ? OnlyAnswer : -OnlyAnswer);
        LinearBinaryModelParameters linear = Train(features, rows, labels).Model.SubModel;
        return ([.. linear.Weights], linear.Bias);
    }

    /// <summary>The same as ML.NET's own transformer.</summary>
    internal static BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> Train(
        int features, IReadOnlyList<SparseRow> rows, IReadOnlyList<bool> labels)
    {
        var context = new MLContext(Seed);
        var options = new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = nameof(LabelledRow.Features),
            LabelColumnName = nameof(LabelledRow.Label),
            L1Regularization = 0,
            L2Regularization = 1 / C,
            NumberOfThreads = 1,
            OptimizationTolerance = Tolerance,
            MaximumNumberOfIterations = MaxIterations,
            DenseOptimizer = true,
            Quiet = true,
        };
        return context.BinaryClassification.Trainers.LbfgsLogisticRegression(options).Fit(View(context, features, rows, labels));
    }
    /// <summary>The rows as ML.NET sees them.</summary>
    internal static IDataView View(MLContext context, int features, IReadOnlyList<SparseRow> rows, IReadOnlyList<bool> labels)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(LabelledRow));
        schema[nameof(LabelledRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return context.Data.LoadFromEnumerable(
            rows.Select((row, i) => new LabelledRow
            {
                Features = new VBuffer<float>(features, row.Values.Length, row.Values, row.Indices),
                Label = labels[i],
            }).ToArray(),
            schema);
    }

    internal sealed class LabelledRow
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }
    }
}
