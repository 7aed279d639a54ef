using System.Collections;
using System.Data.Common;

namespace NewsSite.Data.Tests.Providers.SqlServer;

/// <summary>Answers of a server that is not there: every column of a row holds a number, in whatever type it is asked for.</summary>
internal abstract class MadeUpRows : DbDataReader
{
    public override int FieldCount => 64;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int Depth => 0;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => throw new NotSupportedException();

    public override bool IsDBNull(int ordinal) => false;

    public override bool GetBoolean(int ordinal) => true;

    public override long GetInt64(int ordinal) => GetInt32(ordinal);

    public override double GetDouble(int ordinal) => GetInt32(ordinal);

    public override object GetValue(int ordinal) => GetInt32(ordinal);

    /// <summary>A list of numbers, as lists are kept, and long enough for the hash of a picture.</summary>
    public override string GetString(int ordinal) => TextOf(GetInt32(ordinal));

    public static string TextOf(int number) => $"[{string.Join(", ", Enumerable.Repeat(number, 8))}]";

    public override T GetFieldValue<T>(int ordinal) =>
        typeof(T) == typeof(DateTimeOffset) ? (T)(object)DateTimeOffset.UnixEpoch : (T)GetValue(ordinal);

    public override string GetName(int ordinal) => $"Column{ordinal}";

    public override string GetDataTypeName(int ordinal) => "int";

    public override Type GetFieldType(int ordinal) => typeof(int);

    public override int GetOrdinal(string name) => throw new NotSupportedException();

    public override byte GetByte(int ordinal) => throw new NotSupportedException();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override char GetChar(int ordinal) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override DateTime GetDateTime(int ordinal) => throw new NotSupportedException();

    public override decimal GetDecimal(int ordinal) => throw new NotSupportedException();

    public override float GetFloat(int ordinal) => throw new NotSupportedException();

    public override Guid GetGuid(int ordinal) => new(GetInt32(ordinal), 0, 0, new byte[8]);

    public override short GetInt16(int ordinal) => throw new NotSupportedException();

    public override int GetValues(object[] values) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
}
