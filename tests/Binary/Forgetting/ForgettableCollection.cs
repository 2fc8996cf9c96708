using Xunit;

namespace CallQa.Binary.Forgetting;

/// <summary>One scored folder for all tests that remove from copies of it.</summary>
[CollectionDefinition(nameof(Forgettable))]
public sealed class ForgettableCollection : ICollectionFixture<Forgettable>;
