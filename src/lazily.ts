/**
 * Makes something when it is first asked for, and keeps it. For what is costly to make and not needed
 * to start: the first formatter of `Intl` alone loads 7 MB of locale data.
 */
export function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
