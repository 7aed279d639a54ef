using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsSite.Data.Providers.Sqlite;

internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
