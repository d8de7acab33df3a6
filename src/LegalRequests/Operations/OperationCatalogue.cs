using System.Reflection;
using LegalRequests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Operations;

/// <summary>An operation as the runner finds it by the type of its form.</summary>
/// <param name="Name">The class's name: what the audit log calls the act.</param>
public sealed record OperationEntry(string Name, Type FormType, Permission Permission);

internal sealed record OperationEntry<TResult>(
    string Name,
    Type FormType,
    Permission Permission,
    Func<IServiceProvider, IForm<TResult>, CancellationToken, Task<Outcome<TResult>>> Invoke);

/// <summary>All operations of the product by the type of their form.</summary>
public sealed class OperationCatalogue
{
    private readonly Dictionary<Type, object> byForm = [];
    private readonly List<OperationEntry> entries = [];

    public IReadOnlyList<OperationEntry> Entries => entries;

    internal OperationEntry<TResult> For<TResult>(IForm<TResult> form) =>
        byForm.TryGetValue(form.GetType(), out var entry)
            ? (OperationEntry<TResult>)entry
            : throw new InvalidOperationException($"No operation is registered for {form.GetType()}.");

    internal void Add<TResult>(OperationEntry<TResult> entry)
    {
        byForm.Add(entry.FormType, entry);
        entries.Add(new OperationEntry(entry.Name, entry.FormType, entry.Permission));
    }
}

/// <summary>One line a folder's registration writes for each of its operations.</summary>
internal interface ICatalogueLine
{
    void AddTo(OperationCatalogue catalogue);
}

internal sealed class CatalogueLine<TOperation, TForm, TResult> : ICatalogueLine
    where TOperation : class, IOperation<TForm, TResult>
    where TForm : IForm<TResult>
{
    public void AddTo(OperationCatalogue catalogue)
    {
        var requires = typeof(TOperation).GetCustomAttribute<RequiresAttribute>()
            ?? throw new InvalidOperationException($"{typeof(TOperation)} declares no permission.");

        catalogue.Add(new OperationEntry<TResult>(
            typeof(TOperation).Name,
            typeof(TForm),
            requires.Permission,
            (provider, form, cancellation) =>
                provider.GetRequiredService<TOperation>().RunAsync((TForm)form, cancellation)));
    }
}
