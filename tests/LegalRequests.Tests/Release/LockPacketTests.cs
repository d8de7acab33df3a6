using LegalRequests.Audit;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Release;

public class LockPacketTests
{
    [Theory, EveryDatabase]
    public async Task A_signed_packet_gets_a_copy_that_only_its_passphrase_opens_and_the_passphrase_is_kept_nowhere(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (sample, packet) = await SignedAsync(house);
        var slip = Passphrase.New();
        var form = new LockPacket.Form(sample.Id, packet, Guid.CreateVersion7(), slip);

        var id = (await house.RunAsync(form, sample.Legal, Guid.CreateVersion7())).OrThrow();

        var copy = await CopyAsync(house, id);
        var locked = await BytesAsync(house, (await house.RunAsync(new OpenLockedPacket.Form(sample.Id, id), sample.Legal)).OrThrow());
        using var clear = new MemoryStream();
        LockedCopy.TryUnlock(locked, clear, slip.Text).ShouldBeTrue();
        clear.ToArray().ShouldBe(await BytesAsync(house, (await house.PacketAsync(packet)).PacketBlobId));
        LockedCopy.TryUnlock(locked, new MemoryStream(), Passphrase.New().Text).ShouldBeFalse();
        copy.PacketSha256.ShouldBe((await house.PacketAsync(packet)).PacketSha256);
        (await EverythingWrittenAsync(house)).ShouldNotContain(slip.Text);
        $"{form}".ShouldNotContain(slip.Text);
    }

    [Theory, EveryDatabase]
    public async Task A_command_that_is_sent_again_makes_no_second_copy(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (sample, packet) = await SignedAsync(house);
        var command = Guid.CreateVersion7();
        var first = new LockPacket.Form(sample.Id, packet, Guid.CreateVersion7(), Passphrase.New());

        var made = (await house.RunAsync(first, sample.Legal, command)).OrThrow();
        var again = (await house.RunAsync(first with { CopyId = Guid.CreateVersion7(), Passphrase = Passphrase.New() }, sample.Legal, command)).OrThrow();

        again.ShouldBe(made);
        using var db = house.Database.NewContext();
        (await db.Set<LockedPacket>().CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_nobody_signed_is_not_encrypted_and_only_legal_staff_does_it()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var form = new LockPacket.Form(sample.Id, await house.DraftAsync(sample), Guid.CreateVersion7(), Passphrase.New());

        (await house.RunAsync(form, sample.Legal)).Refusal?.Code.ShouldBe("lock.not-signed");
        (await house.RunAsync(form, sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(form with { PacketId = sample.Id }, sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new OpenLockedPacket.Form(sample.Id, sample.Id), sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new OpenLockedPacket.Form(sample.Id, sample.Id), sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Theory, EveryDatabase]
    public async Task The_passphrase_never_goes_the_way_of_the_packet(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (sample, packet) = await SignedAsync(house);
        var id = (await house.RunAsync(new LockPacket.Form(sample.Id, packet, Guid.CreateVersion7(), Passphrase.New()), sample.Legal)).OrThrow();
        var given = new RecordPassphraseGiven.Form(sample.Id, id, PassphraseChannel.Letter, "SAMPLE and Partners");
        var release = To(sample, packet) with { LockedCopyId = id };

        (await house.RunAsync(given with { Channel = null }, sample.Legal)).Refusal?.Code.ShouldBe("lock.channel-missing");
        (await house.RunAsync(given with { GivenTo = " " }, sample.Legal)).Refusal?.Code.ShouldBe("lock.given-to-missing");
        (await house.RunAsync(given with { CopyId = packet }, sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(given, sample.Worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(given, sample.Legal)).OrThrow();
        (await house.RunAsync(given, sample.Legal)).Refusal?.Code.ShouldBe("lock.already-given");
        (await house.RunAsync(release, sample.Legal)).Refusal?.Code.ShouldBe("release.passphrase-same-way");
        (await house.RunAsync(release with { LockedCopyId = packet }, sample.Legal)).Refusal?.Code.ShouldBe("release.other-copy");
        (await house.RunAsync(release with { Method = DeliveryMethod.EncryptedPortal }, sample.Legal)).OrThrow();

        using var db = house.Database.NewContext();
        (await db.Set<PacketRelease>().SingleAsync()).LockedPacketId.ShouldBe(id);
        (await CopyAsync(house, id)).GivenTo.ShouldBe("SAMPLE and Partners");
    }

    [Fact]
    public async Task After_the_release_the_other_way_is_asked_for_too()
    {
        await using var house = TestHouse.Open();
        var (sample, packet) = await SignedAsync(house);
        var id = (await house.RunAsync(new LockPacket.Form(sample.Id, packet, Guid.CreateVersion7(), Passphrase.New()), sample.Legal)).OrThrow();
        (await house.RunAsync(To(sample, packet) with { LockedCopyId = id }, sample.Legal)).OrThrow();
        var given = new RecordPassphraseGiven.Form(sample.Id, id, PassphraseChannel.Letter, "SAMPLE and Partners");

        (await house.RunAsync(given, sample.Legal)).Refusal?.Code.ShouldBe("lock.same-channel");
        (await house.RunAsync(given with { Channel = PassphraseChannel.Telephone }, sample.Legal)).OrThrow();
    }

    [Fact]
    public void Passphrases_are_long_differ_and_do_not_print_themselves()
    {
        var made = Enumerable.Range(0, 200).Select(_ => Passphrase.New()).ToList();

        made.Select(it => it.Text).ShouldBeUnique();
        made.ShouldAllBe(it => it.Text.Length == 29 && it.Text.Count(sign => sign == '-') == 4);
        made[0].ToString().ShouldBe("(passphrase)");
    }

    static async Task<(SampleCase Sample, Guid Packet)> SignedAsync(TestHouse house)
    {
        var sample = await house.OpenAssessmentAsync();
        var packet = await house.DraftAsync(sample);
        (await house.RunAsync(await house.SignatureAsync(sample, packet), sample.Counsel)).OrThrow();
        house.Clock.Advance(TimeSpan.FromDays(40));
        return (sample, packet);
    }

    static ReleasePacket.Form To(SampleCase sample, Guid packet) =>
        new(sample.Id, packet, "SAMPLE and Partners", "1 Sample Street", DeliverTo.Requester, DeliveryMethod.Courier, "SAMPLE-1");

    static async Task<LockedPacket> CopyAsync(TestHouse house, Guid id)
    {
        using var db = house.Database.NewContext();
        return await db.Set<LockedPacket>().AsNoTracking().SingleAsync(it => it.Id == id);
    }

    static Task<byte[]> BytesAsync(TestHouse house, Guid blobId) => house.InScopeAsync(async provider =>
    {
        await using var file = await provider.GetRequiredService<FileVault>().OpenAsync(blobId);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    });

    /// <summary>What the command left in words: answers kept for repeats, the log, the copy's own row.</summary>
    static async Task<string> EverythingWrittenAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        var answers = await db.Set<CommandRow>().Select(it => it.Result).ToListAsync();
        var log = await db.Set<AuditEntry>().Select(it => it.Body).ToListAsync();
        var copies = await db.Set<LockedPacket>().AsNoTracking().ToListAsync();
        return string.Join('\n', [.. answers, .. log, .. copies.Select(it => System.Text.Json.JsonSerializer.Serialize(it))]);
    }
}
