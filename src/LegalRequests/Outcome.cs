using System.Diagnostics.CodeAnalysis;

namespace LegalRequests;

/// <summary>What an operation gives: a value, or a <see cref="LegalRequests.Refusal"/>. Never both.</summary>
/// <typeparam name="T">The value. It must survive JSON, because a repeated command is answered from the stored first answer.</typeparam>
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    public T? Value { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Done => Refusal is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    /// <exception cref="InvalidOperationException">It was refused; the message holds the refusal's code.</exception>
    public T OrThrow() => Done ? Value : throw new InvalidOperationException($"Refused: {Refusal.Code}. {Refusal.Message}");
}

/// <summary>The value of an operation that has nothing to tell but that it is done.</summary>
public readonly record struct Nothing
{
    public static Nothing More => default;
}
