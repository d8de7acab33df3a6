using System.Security.Cryptography;
using System.Text.Json;
using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Operations;

/// <summary>
/// Runs every operation the same way: its own scope and transaction, the request's latch, permission and wall,
/// one effect a command, listeners, an audit entry in the same transaction, commit. A refusal rolls everything back
/// and is written down too.
/// </summary>
public sealed class OperationRunner(IServiceScopeFactory scopes, OperationCatalogue catalogue, TimeProvider clock)
{
    private const int Tries = 4;

    /// <exception cref="InvalidOperationException">No operation is registered for the form: a bug.</exception>
    public async Task<Outcome<TResult>> RunAsync<TResult>(IForm<TResult> form, Caller caller, CancellationToken cancellation = default)
    {
        var entry = catalogue.For(form);

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(entry, form, caller, cancellation);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Another machine wrote the same row between our read and our write; a second look decides.
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), cancellation);
            }
        }
    }

    private async Task<Outcome<TResult>> RunOnceAsync<TResult>(
        OperationEntry<TResult> entry,
        IForm<TResult> form,
        Caller caller,
        CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<LegalRequestsDb>();
        var context = services.GetRequiredService<OperationContext>();
        context.Begin(caller, clock.GetUtcNow());
        Outcome<TResult> outcome;

        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            outcome = await DecideAndRunAsync(entry, form, services, context, cancellation);

            if (outcome.Done)
            {
                services.GetRequiredService<AuditLog>().Add(FactOf(entry.Name, form, context, "done"));
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
                return outcome;
            }
        }

        await RecordRefusalAsync(entry.Name, form, caller, context, outcome.Refusal, cancellation);
        return outcome.Refusal.Code.StartsWith("access.", StringComparison.Ordinal)
            ? Hide(outcome.Refusal)
            : outcome;
    }

    private static async Task<Outcome<TResult>> DecideAndRunAsync<TResult>(
        OperationEntry<TResult> entry,
        IForm<TResult> form,
        IServiceProvider services,
        OperationContext context,
        CancellationToken cancellation)
    {
        if (await MayNotAsync(entry.Permission, form, services, context, cancellation) is { } no)
        {
            return no;
        }

        var commands = ActivatorUtilities.CreateInstance<CommandMemory>(services);
        var before = await commands.RecallAsync<TResult>(entry.Name, form, cancellation);

        if (before is { } answer)
        {
            context.Note("repeat", "true");
            return answer;
        }

        var outcome = await entry.Invoke(services, form, cancellation);

        if (outcome.Done)
        {
            await services.GetRequiredService<LegalRequestsDb>().SaveChangesAsync(cancellation);
            await EventDispatch.ToListenersAsync(services, context, cancellation);
            commands.Remember(entry.Name, form, outcome.Value);
        }

        return outcome;
    }

    private static async Task<Refusal?> MayNotAsync(
        Permission permission,
        object form,
        IServiceProvider services,
        OperationContext context,
        CancellationToken cancellation)
    {
        RequestStanding? standing = null;

        if (form is IAboutRequest about)
        {
            var access = services.GetRequiredService<RequestAccess>();
            await access.TakeAsync(about.RequestId, cancellation);
            standing = await access.StandingAsync(context.Actor, about.RequestId, context.Now, cancellation);

            if (standing is null)
            {
                return Refusal.NotFound("request");
            }
        }

        return AccessRules.Decide(context.Actor, permission, standing) switch
        {
            Decision.Allow => null,
            Decision.Inactive => new Refusal("access.inactive", "Your account is switched off.", RefusalKind.Forbidden),
            Decision.Walled => new Refusal("access.walled", "", RefusalKind.NotFound),
            Decision.NoRelation => new Refusal("access.no-relation", "", RefusalKind.NotFound),
            _ => new Refusal("access.not-your-role", "This step belongs to another role. Ask the person named on the request.", RefusalKind.Forbidden),
        };
    }

    /// <summary>A person behind a wall reads the same words as one who asks for a request that never was.</summary>
    private static Refusal Hide(Refusal refusal) =>
        refusal.Kind == RefusalKind.NotFound ? Refusal.NotFound("request") : refusal;

    private async Task RecordRefusalAsync(
        string action,
        object form,
        Caller caller,
        OperationContext context,
        Refusal refusal,
        CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var fact = FactOf(action, form, context, refusal.Code) with { ActorId = caller.Actor.StaffId };
        scope.ServiceProvider.GetRequiredService<AuditLog>().Add(fact);
        await db.SaveChangesAsync(cancellation);
    }

    private static AuditFact FactOf(string action, object form, OperationContext context, string result) =>
        new(action, context.Actor.StaffId, (form as IAboutRequest)?.RequestId ?? context.MadeRequestId, result, context.Notes)
        {
            SessionId = context.Caller.SessionId,
            Address = context.Caller.Address,
            CommandId = context.Caller.CommandId,
        };
}
