using System.Text.Json;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>What is handed to the process that proves: never on its command line, which every user of the machine may read.</summary>
/// <param name="Nonce">Comes back with the report, so that no answer to another job can be taken for this one.</param>
public sealed record ProofJob(string Nonce, ProofRequest Request, SandboxSettings Sandbox)
{
    static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Plain);

    /// <summary>What the process does: reads one job, proves the file, writes one report.</summary>
    /// <returns>The exit code: 0 when a report was written, 2 when the job could not be read.</returns>
    public static async Task<int> AnswerAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        if (await ReadAsync(input, cancellationToken) is not { Request: not null, Sandbox: not null } job)
            return 2;
        using var sandbox = await LegalRequests.Pdf.Reading.Sandbox.ProbeAsync(job.Sandbox, cancellationToken);
        var report = await new PacketProof(sandbox).RunAsync(job.Request, cancellationToken);
        await JsonSerializer.SerializeAsync(output, new ProofAnswer(job.Nonce, report), Plain, cancellationToken);
        return 0;
    }

    static async Task<ProofJob?> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<ProofJob>(input, Plain, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What comes back from it.</summary>
public sealed record ProofAnswer(string Nonce, ProofReport Report)
{
    static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <exception cref="JsonException">It is not an answer.</exception>
    internal static ProofAnswer Read(byte[] json) =>
        JsonSerializer.Deserialize<ProofAnswer>(json, Strict) ?? throw new JsonException("There is no answer.");
}
