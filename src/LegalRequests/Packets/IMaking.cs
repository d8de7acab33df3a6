namespace LegalRequests.Packets;

/// <summary>A file that takes minutes to make: asked for, then one worker's at a time, at last made or failed with a reason.</summary>
public interface IMaking<TState>
    where TState : struct, Enum
{
    Guid Id { get; }

    TState State { get; }

    DateTimeOffset AskedAt { get; }

    /// <summary>Until then, UTC, the worker that took it has it for itself; a worker that died lets go by it.</summary>
    DateTimeOffset? HeldUntil { get; }

    /// <summary>How often it was taken. The number of a taking tells its worker from those before and after.</summary>
    int Attempts { get; }

    int PagesDone { get; }

    /// <summary>Why it failed, as a sentence for the office; empty otherwise.</summary>
    string Problem { get; }
}

/// <summary>What the states through which a making goes are called where it is kept.</summary>
public sealed record MakingStates<TState>(TState Queued, TState Building, TState Failed)
    where TState : struct, Enum;
