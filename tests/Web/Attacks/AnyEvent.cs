using System.Reflection;
using System.Text.Json.Serialization;
using Kith.Interventions;

namespace Kith.Web.Tests.Attacks;

/// <summary>An event of any kind about one thing, for kinds that a place has none of.</summary>
internal static class AnyEvent
{
    /// <summary>Every kind of event there is.</summary>
    public static IReadOnlyList<Type> Kinds { get; } =
    [
        .. typeof(CircleEvent)
            .GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Select(kind => kind.DerivedType),
    ];

    /// <param name="id">What stands for every id in it.</param>
    public static byte[] Of(Type kind, string id) => EventJson.Write((CircleEvent)Made(kind, id)!);

    private static object? Made(Type type, string id)
    {
        if (type == typeof(string))
            return id;
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 3, 1);
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        if (type.IsAbstract && !type.IsInterface)
            return null;
        if (type.IsInterface)
            return Many(type.GetGenericArguments(), id);
        var maker = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return maker.Invoke([.. maker.GetParameters().Select(p => Made(p.ParameterType, id))]);
    }

    private static object Many(Type[] of, string id)
    {
        if (of is [_, _])
            return new Dictionary<string, string>(StringComparer.Ordinal) { [id] = id };
        var one = Array.CreateInstance(of[0], 1);
        one.SetValue(Made(of[0], id), 0);
        return one;
    }
}
