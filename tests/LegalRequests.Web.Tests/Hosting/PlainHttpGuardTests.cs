using System.Net;
using LegalRequests.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Hosting;

public sealed class PlainHttpGuardTests
{
    [Theory]
    [InlineData("http", "203.0.113.7", false, HttpStatusCode.Forbidden)]
    [InlineData("http", "203.0.113.7", true, HttpStatusCode.OK)]
    [InlineData("https", "203.0.113.7", false, HttpStatusCode.OK)]
    [InlineData("http", "127.0.0.1", false, HttpStatusCode.OK)]
    [InlineData("http", "::1", false, HttpStatusCode.OK)]
    public async Task Plain_http_is_for_this_machine_or_a_proxy(string scheme, string from, bool allowed, HttpStatusCode status)
    {
        using var house = new WebHouse();
        using var server = house.WithWebHostBuilder(builder => builder.UseSetting("Hosting:AllowPlainHttp", allowed.ToString()));

        var answer = await server.Server.SendAsync(context =>
        {
            context.Request.Method = "GET";
            context.Request.Scheme = scheme;
            context.Request.Host = new HostString("agency.example");
            context.Request.Path = "/healthz";
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        });

        answer.Response.StatusCode.ShouldBe((int)status);
    }
}
