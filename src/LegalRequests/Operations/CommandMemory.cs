using System.Security.Cryptography;
using System.Text.Json;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Operations;

/// <summary>Remembers what each command was answered, in the command's own transaction.</summary>
internal sealed class CommandMemory(LegalRequestsDb db, OperationContext context)
{
    /// <summary>The answer given before to the same command; null when it is new.</summary>
    internal async Task<Outcome<TResult>?> RecallAsync<TResult>(string operation, object form, CancellationToken cancellation)
    {
        if (context.Caller.CommandId is not { } id)
        {
            return null;
        }

        var row = await db.Set<CommandRow>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancellation);

        if (row is null)
        {
            return null;
        }

        if (row.Operation != operation || row.ActorId != context.Actor.StaffId || row.FormHash != HashOf(form))
        {
            return Refusal.Conflict(
                "command.already-used",
                "This form was already sent with other contents. Open the page again and check what was saved.");
        }

        return JsonSerializer.Deserialize<TResult>(row.Result)
            ?? throw new InvalidOperationException($"The stored answer of command {id} is empty.");
    }

    internal void Remember<TResult>(string operation, object form, TResult result)
    {
        if (context.Caller.CommandId is { } id)
        {
            db.Add(new CommandRow
            {
                Id = id,
                Operation = operation,
                ActorId = context.Actor.StaffId,
                FormHash = HashOf(form),
                Result = JsonSerializer.Serialize(result),
                At = context.Now,
            });
        }
    }

    private static string HashOf(object form)
    {
        var told = (form as IToldBySameness)?.Sameness ?? form;
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(told, told.GetType())));
    }
}
