using CallQa.Cli.Commands;
using CallQa.Scoring.Classifying.Training;
using Xunit;

namespace CallQa.Unit.Cli.Commands;

public class CrossValidationTextTests
{
    private static readonly CrossValidationTable Table = new(
        [
            new(Language.Russian, 3547, 2361, new(.6272, .6112, .635), new(.6267, .6, .64), .6789),
            new(Language.English, 19, 18, new(1, 1, 1), new(0, 0, 0), .5),
        ],
        [
            new("thanks", Speaker.Agent, [106, 6], [new(.963, .9289, .9866), new(.5, .25, .75)]),
            new("price-doubt", Speaker.Customer, [58, 3], [new(.6575, .5455, .7596), new(0, 0, 0)]),
        ]);

    [Fact]
    public void Markdown_is_two_tables() => Assert.Equal(
        """
        | language | utterances | groups | macro F1 | micro F1 | mAP |
        |---|---|---|---|---|---|
        | ru | 3547 | 2361 | .627 [.611, .635] | .627 [.600, .640] | .679 |
        | en | 19 | 18 | 1.000 [1.000, 1.000] | .000 [.000, .000] | .500 |

        | act | speaker | n ru | F1 ru | n en | F1 en |
        |---|---|---|---|---|---|
        | thanks | agent | 106 | .963 [.929, .987] | 6 | .500 [.250, .750] |
        | price-doubt | customer | 58 | .658 [.546, .760] | 3 | .000 [.000, .000] |

        """,
        CrossValidationText.Of(Table, markdown: true));

    [Fact]
    public void For_the_screen_columns_are_aligned() => Assert.Equal(
        """
        language  utterances  groups  macro F1              micro F1           mAP
        ru        3547        2361    .627 [.611, .635]     .627 [.600, .640]  .679
        en        19          18      1.000 [1.000, 1.000]  .000 [.000, .000]  .500

        act          speaker   n ru  F1 ru              n en  F1 en
        thanks       agent     106   .963 [.929, .987]  6     .500 [.250, .750]
        price-doubt  customer  58    .658 [.546, .760]  3     .000 [.000, .000]

        """,
        CrossValidationText.Of(Table, markdown: false));
}
