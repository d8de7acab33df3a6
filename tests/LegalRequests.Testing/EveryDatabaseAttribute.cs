using System.Reflection;
using LegalRequests.Persistence;
using Xunit.Sdk;

namespace LegalRequests.Testing;

/// <summary>
/// Runs a theory once on each database: the first parameter is the <see cref="DatabaseKind"/>, the rest what is given here.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryDatabaseAttribute(params object?[] more) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<DatabaseKind>().Select(kind => (object?[])[kind, .. more]);
}
