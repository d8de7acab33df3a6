using LegalRequests.Access;

namespace LegalRequests.Operations;

/// <summary>The form of an operation: everything a person or a job says when they ask for it.</summary>
/// <typeparam name="TResult">What the operation gives. It must survive JSON.</typeparam>
public interface IForm<TResult>;

/// <summary>
/// A form that never is the same twice, such as one with a file that was stored anew: by this alone it is told whether a
/// command is a repeat.
/// </summary>
public interface IToldBySameness
{
    /// <summary>What is the same when a person sends the same thing again; it must survive JSON.</summary>
    object Sameness { get; }
}

/// <summary>A form about one request. The runner takes the request's latch and checks walls and relations before the operation runs.</summary>
public interface IAboutRequest
{
    Guid RequestId { get; }
}

/// <summary>One verb of the office. It carries <see cref="RequiresAttribute"/>; the runner does the rest.</summary>
public interface IOperation<in TForm, TResult>
    where TForm : IForm<TResult>
{
    Task<Outcome<TResult>> RunAsync(TForm form, CancellationToken cancellation);
}

/// <summary>The permission without which an operation is refused.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>Something that happened, told to the folders to the right in the same transaction.</summary>
public interface IEvent;

/// <summary>Hears an event. What it writes commits, or rolls back, with the operation that raised it.</summary>
public interface IListener<in TEvent>
    where TEvent : IEvent
{
    Task OnAsync(TEvent happened, CancellationToken cancellation);
}
