using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Operations;

public static class OperationsRegistration
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddScoped<OperationContext>();
        services.AddScoped<CommandHistory>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton(provider =>
        {
            var catalogue = new OperationCatalogue();

            foreach (var line in provider.GetServices<ICatalogueLine>())
            {
                line.AddTo(catalogue);
            }

            return catalogue;
        });
        return services;
    }

    public static IServiceCollection AddOperation<TOperation, TForm, TResult>(this IServiceCollection services)
        where TOperation : class, IOperation<TForm, TResult>
        where TForm : IForm<TResult>
    {
        services.AddScoped<TOperation>();
        services.AddSingleton<ICatalogueLine, CatalogueLine<TOperation, TForm, TResult>>();
        return services;
    }

    public static IServiceCollection AddListener<TEvent, TListener>(this IServiceCollection services)
        where TEvent : IEvent
        where TListener : class, IListener<TEvent> => services.AddScoped<IListener<TEvent>, TListener>();
}
