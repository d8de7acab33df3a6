namespace LegalRequests.Testing;

/// <summary>A clock that stands still until a test moves it; timers fire, in order of their due time, while it moves.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    readonly Lock gate = new();
    readonly List<ManualTimer> timers = [];
    DateTimeOffset now = start.ToUniversalTime();

    /// <summary>A clock that shows Monday, 5 January 2026, 15:00 UTC: a working day in every American court.</summary>
    public ManualClock()
        : this(new DateTimeOffset(2026, 1, 5, 15, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Moves the clock forward.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        MoveTo(GetUtcNow() + by);
    }

    /// <summary>Moves the clock to a later instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the one the clock shows.</exception>
    public void MoveTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        while (TakeDue(instant) is { } timer)
        {
            timer.Fire();
        }

        lock (gate)
        {
            now = instant.ToUniversalTime();
        }
    }

    /// <summary>Sets the clock back to an earlier instant, as a person or a time server may; nothing fires.</summary>
    public void SetBackTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(instant, GetUtcNow());
        lock (gate)
        {
            now = instant.ToUniversalTime();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    ManualTimer? TakeDue(DateTimeOffset until)
    {
        lock (gate)
        {
            var timer = timers.Where(t => t.Due <= until).MinBy(t => t.Due);
            if (timer is null)
            {
                return null;
            }

            now = timer.Due > now ? timer.Due : now;
            timer.Rearm();
            return timer;
        }
    }

    sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        TimeSpan period;

        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public void Fire() => fire();

        public void Rearm() => Due = period > TimeSpan.Zero ? Due + period : DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (clock.gate)
            {
                period = newPeriod;
                Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.now + dueTime;
                clock.timers.Remove(this);
                clock.timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
