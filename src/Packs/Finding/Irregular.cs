namespace Kith.Packs.Finding;

/// <summary>English words that bend without an ending, so that "left" and "told" find "leave" and "tell".</summary>
internal static class Irregular
{
    // Each line: the word, then its other forms. What is mostly another word ("found", "felt", "ground") is a form all the same.
    private static readonly Dictionary<string, string> Bases = (
        """
            arise arose arisen
            beat beaten
            become became
            begin began begun
            bite bit bitten
            bleed bled
            break broke broken
            bring brought
            build built
            burn burnt
            buy bought
            catch caught
            child childs children childrens
            choose chose chosen
            come came
            deal dealt
            die dying
            draw drew drawn
            drive drove driven
            eat ate eaten
            fall fell fallen
            feel felt
            fight fought
            find found
            flee fled
            fly flew flown
            forbid forbade forbidden
            forget forgot forgotten
            forgive forgave forgiven
            freeze froze frozen
            give gave given
            go goes went gone
            grow grew grown
            have has had
            hear heard
            hide hid hidden
            hold held
            keep kept
            know knew known
            lead led
            leave left
            lend lent
            lie lying
            lose lost
            make made
            man men
            mean meant
            meet met
            pay paid
            rebuild rebuilt
            ride rode ridden
            ring rang rung
            rise rose risen
            run ran
            say said
            see saw seen
            sell sold
            send sent
            shake shook shaken
            shoot shot
            show shown
            sing sang sung
            sit sat
            sleep slept
            speak spoke spoken
            spend spent
            stand stood
            steal stole stolen
            stick stuck
            strike struck
            swear swore sworn
            take took taken
            teach taught
            tear tore torn
            tell told
            think thought
            throw threw thrown
            understand understood
            wake woke woken
            wear wore worn
            win won
            woman women
            write wrote written
            """
    ).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(' ')).SelectMany(line => line.Skip(1).Select(form => (form, Base: line[0]))).ToDictionary(f => f.form, f => f.Base, StringComparer.Ordinal);

    /// <summary>The word that others bend, or the word itself.</summary>
    public static string Of(string word) => Bases.GetValueOrDefault(word, word);
}
