using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsSite.Domain.Accounts;

namespace NewsSite.Data;

internal sealed class EditorIdConverter() : ValueConverter<EditorId, string>(id => id.Value, text => new EditorId(text));
