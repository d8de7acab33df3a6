using System.Reflection;
using Xunit.Sdk;

namespace LegalRequests.Testing;

/// <summary>
/// Runs a theory once on each database: the first parameter is the <see cref="Store"/>, the rest what is given here.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryDatabaseAttribute(params object?[] more) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<Store>().Select(store => (object?[])[store, .. more]);
}
