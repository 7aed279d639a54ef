using System.Security.Cryptography;
using System.Text;

namespace NewsSite.Web.Forms;

/// <summary>Names one sending of a form by the key that the page gave it and what it held: another text in the same form, after the back button, is another sending.</summary>
internal static class FormKey
{
    /// <summary>A form without a key is a new sending each time.</summary>
    public static Guid Of(Guid form, params ReadOnlySpan<string?> held)
    {
        if (form == Guid.Empty) return Guid.NewGuid();

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(form.ToByteArray());
        foreach (var text in held)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
            hash.AppendData([0]);
        }

        return new Guid(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
