using System.Net;
using System.Text.RegularExpressions;
using LegalRequests.Access;
using LegalRequests.Packets;
using LegalRequests.Packets.Numbering;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public sealed partial class ReleaseDeskTests : IDisposable
{
    readonly WebHouse house = new(sweeps: false);

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task A_passphrase_is_on_the_page_once_and_then_nowhere()
    {
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var (request, packet) = await SignedAsync(person.Id);
        var browser = await house.SignInAsync(person);
        var path = $"/requests/{request.Number}/release";

        var answer = await browser.SendAsync(path, "lock");
        var made = await Page.ReadAsync(answer);
        var again = await browser.OpenAsync(path);

        made.Status.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        var passphrase = Word().Match(made.Text).Value;
        passphrase.Length.ShouldBe(29);
        again.Text.ShouldNotContain(passphrase);
        again.Text.ShouldContain("Nobody wrote down yet how its passphrase was given");
        var copy = await house.InDatabaseAsync(db => db.Set<LockedPacket>().AsNoTracking().SingleAsync(it => it.PacketId == packet));
        (await browser.SendAsync(path, "given", ("Channel", "Telephone"), ("GivenTo", "SAMPLE and Partners"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await house.InDatabaseAsync(db => db.Set<LockedPacket>().AsNoTracking().SingleAsync(it => it.Id == copy.Id))).Channel.ShouldBe(PassphraseChannel.Telephone);
    }

    [Fact]
    public async Task The_administrator_sets_how_pages_are_numbered_and_sees_what_became_of_the_numbers()
    {
        var administrator = await house.SignInAsAsync(StaffRoles.Administrator);

        var wrong = await Page.ReadAsync(await administrator.SendAsync("/admin/numbers", "numbering", ("Way", "agency"), ("Prefix", "ag1"), ("Width", "6"), ("StartsAt", "1")));
        var saved = await administrator.SendAsync("/admin/numbers", "numbering", ("Way", "agency"), ("Prefix", "AG-"), ("Width", "7"), ("StartsAt", "100"));

        wrong.Errors.ShouldHaveSingleItem().ShouldContain("prefix");
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.OpenAsync("/admin/numbers")).Text.ShouldContain("From one sequence of the agency, AG-, 7 digits");
        (await house.InDatabaseAsync(db => db.Set<NumberingRule>().AsNoTracking().SingleAsync())).StartsAt.ShouldBe(100);
    }

    async Task<(LegalRequest Request, Guid Packet)> SignedAsync(Guid person)
    {
        var request = await house.AddRequestAsync(person);
        using var file = new MemoryStream();
        DocumentComposer.Compose(file, new DocumentFacts("SAMPLE", DateTimeOffset.UnixEpoch, "en-US"), [new Heading(1, "SAMPLE packet")]);
        return (request, await house.AddPacketAsync(request.Id, person, PacketState.Signed, file.ToArray()));
    }

    [GeneratedRegex("[A-Z0-9]{5}(-[A-Z0-9]{5}){4}")]
    private static partial Regex Word();
}
