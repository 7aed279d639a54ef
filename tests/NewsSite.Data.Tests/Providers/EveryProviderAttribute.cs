using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace NewsSite.Data.Tests.Providers;

/// <summary>Gives a theory each provider in turn.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryProviderAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. Enum.GetValues<ContentStoreProvider>().Select(p => new TheoryDataRow<ContentStoreProvider>(p))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
