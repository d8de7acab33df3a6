using System.Reflection;
using LegalRequests.Access;
using LegalRequests.Operations;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>Nobody can write an operation and forget to say who may run it, or to register it.</summary>
public class PermissionTests
{
    static readonly Assembly[] Product = [typeof(OperationRunner).Assembly, typeof(Program).Assembly];

    [Fact]
    public void Every_operation_declares_its_permission() =>
        WithoutPermission(Product.SelectMany(assembly => assembly.GetTypes())).ShouldBeEmpty();

    [Fact]
    public void Every_operation_is_registered()
    {
        var registered = new ServiceCollection().AddLegalRequests();

        Unregistered(typeof(OperationRunner).Assembly.GetTypes(), registered).ShouldBeEmpty();
    }

    [Fact]
    public void An_operation_without_a_permission_is_found() =>
        WithoutPermission([typeof(Open), typeof(Guarded), typeof(Form)]).ShouldBe([typeof(Open).FullName]);

    [Fact]
    public void An_operation_that_is_not_registered_is_found()
    {
        var registered = new ServiceCollection().AddOperation<Guarded, Form, Nothing>();

        Unregistered([typeof(Open), typeof(Guarded), typeof(Form)], registered).ShouldBe([typeof(Open).FullName]);
    }

    static List<string?> WithoutPermission(IEnumerable<Type> types) =>
        [.. types.Where(IsOperation).Where(type => type.GetCustomAttribute<RequiresAttribute>() is null).Select(type => type.FullName)];

    static List<string?> Unregistered(IEnumerable<Type> types, IServiceCollection registered) =>
        [.. types.Where(IsOperation).Where(type => registered.All(line => line.ServiceType != type)).Select(type => type.FullName)];

    static bool IsOperation(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOperation<,>));

    sealed record Form : IForm<Nothing>;

    sealed class Open : IOperation<Form, Nothing>
    {
        public Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation) =>
            Task.FromResult<Outcome<Nothing>>(Nothing.More);
    }

    [Requires(Permission.SystemWork)]
    sealed class Guarded : IOperation<Form, Nothing>
    {
        public Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation) =>
            Task.FromResult<Outcome<Nothing>>(Nothing.More);
    }
}
