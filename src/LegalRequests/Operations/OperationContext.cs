using LegalRequests.Access;

namespace LegalRequests.Operations;

/// <summary>What an operation knows of its own run. One a run, shared with its listeners.</summary>
public sealed class OperationContext
{
    private readonly Dictionary<string, string> notes = [];
    private readonly Queue<IEvent> events = new();

    public Caller Caller { get; private set; } = Caller.System;

    public Actor Actor => Caller.Actor;

    /// <summary>The instant of the run, UTC: one for all that it writes.</summary>
    public DateTimeOffset Now { get; private set; }

    internal IReadOnlyDictionary<string, string> Notes => notes;

    /// <summary>The request that an operation made, so that its audit entry is found under it.</summary>
    internal Guid? MadeRequestId { get; private set; }

    /// <summary>Adds an id, a code or a count to the audit entry of this run. Never a name, never a record's text.</summary>
    public void Note(string name, object value) =>
        notes[name] = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    public void NoteRequest(Guid requestId) => MadeRequestId = requestId;

    /// <summary>Tells the listeners after the operation, before the commit.</summary>
    public void Raise(IEvent happened) => events.Enqueue(happened);

    internal void Begin(Caller caller, DateTimeOffset now)
    {
        Caller = caller;
        Now = now;
    }

    internal bool TryTakeEvent(out IEvent happened) => events.TryDequeue(out happened!);
}
