using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalRequests.Persistence;

namespace LegalRequests.Audit;

/// <summary>What is to be written down about one act.</summary>
/// <param name="Action">The operation's name, or a verb such as <c>ViewPage</c>.</param>
/// <param name="Result"><c>done</c> or a refusal's code.</param>
/// <param name="Notes">Ids, codes and counts by name. Values that could be a client's words do not belong here.</param>
public sealed record AuditFact(
    string Action,
    Guid ActorId,
    Guid? RequestId,
    string Result,
    IReadOnlyDictionary<string, string> Notes)
{
    public string? SessionId { get; init; }

    public string? Address { get; init; }

    public Guid? CommandId { get; init; }
}

/// <summary>Adds entries to the audit log in the caller's transaction.</summary>
public sealed class AuditLog(LegalRequestsDb db, TimeProvider clock)
{
    private const int BodyVersion = 1;

    /// <summary>Adds the entry to the context; it is written with the caller's next save.</summary>
    public void Add(AuditFact fact)
    {
        var at = clock.GetUtcNow();
        var body = Canonical(fact, at);

        db.Add(new AuditEntry
        {
            At = at,
            ActorId = fact.ActorId,
            Action = fact.Action,
            RequestId = fact.RequestId,
            Result = fact.Result,
            Body = body,
            Leaf = LeafOf(body),
        });
    }

    /// <summary>The leaf hash of a body: RFC 6962 section 2.1.</summary>
    public static byte[] LeafOf(string body) => SHA256.HashData([0, .. Encoding.UTF8.GetBytes(body)]);

    /// <summary>JSON with keys in ASCII order, no spaces, instants in UTC to the millisecond, no floats.</summary>
    private static string Canonical(AuditFact fact, DateTimeOffset at)
    {
        var buffer = new ArrayBufferWriter<byte>();

        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("action", fact.Action);
            json.WriteString("actor", fact.ActorId);
            WriteIfAny(json, "address", fact.Address);
            json.WriteString("at", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            WriteIfAny(json, "command", fact.CommandId?.ToString());
            json.WriteStartObject("notes");

            foreach (var (name, value) in fact.Notes.OrderBy(note => note.Key, StringComparer.Ordinal))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            WriteIfAny(json, "request", fact.RequestId?.ToString());
            json.WriteString("result", fact.Result);
            WriteIfAny(json, "session", fact.SessionId);
            json.WriteNumber("v", BodyVersion);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
