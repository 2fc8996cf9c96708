namespace CallQa.Binary; public class Placeholder { [Xunit.Fact] public void Works() => Xunit.Assert.True(true); }
