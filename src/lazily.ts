/**
 * Makes something when it is first asked for, and keeps it; what it was made from is let go. For what is
 * costly to make and not needed to start: the first formatter of `Intl` alone loads 7 MB of locale data.
 */
export function lazily<Value extends object>(make: () => Value): () => Value {
  let state: { readonly make: () => Value } | { readonly made: Value } = { make };
  return () => {
    if ('make' in state) state = { made: state.make() };
    return state.made;
  };
}
