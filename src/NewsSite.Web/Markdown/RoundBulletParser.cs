using Markdig.Parsers;

namespace NewsSite.Web.Markdown;

/// <summary>List items that begin with `• `, as word processors and chats write them.</summary>
internal sealed class RoundBulletParser : ListItemParser
{
    public RoundBulletParser() => OpeningCharacters = ['•'];

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = new ListInfo(state.CurrentChar);
        state.NextChar();
        return true;
    }
}
