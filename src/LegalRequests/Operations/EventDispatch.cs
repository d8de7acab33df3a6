using LegalRequests.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Operations;

/// <summary>Tells raised events to their listeners, and the events that those raise, until all is told.</summary>
internal static class EventDispatch
{
    // A listener that raises its own event again would never end; no chain in the house is near this long.
    private const int Most = 100;

    internal static async Task ToListenersAsync(IServiceProvider services, OperationContext context, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<LegalRequestsDb>();

        for (var told = 0; context.TryTakeEvent(out var happened); told++)
        {
            if (told == Most)
            {
                throw new InvalidOperationException($"More than {Most} events in one operation, the last a {happened.GetType()}.");
            }

            var listener = typeof(IListener<>).MakeGenericType(happened.GetType());

            foreach (var hears in services.GetServices(listener))
            {
                var call = listener.GetMethod(nameof(IListener<>.OnAsync))!.Invoke(hears, [happened, cancellation]);
                await (Task)call!;
            }

            await db.SaveChangesAsync(cancellation);
        }
    }
}
