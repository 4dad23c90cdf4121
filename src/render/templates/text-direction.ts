/** Writing systems that run from right to left, by ISO 15924. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
)

/** Return the direction in which a language (BCP 47) is written: `ar`, `he`, `fa`, `ur`, `az-Arab` from right to left. */
export function textDirection(lang: string): 'ltr' | 'rtl' {
  try {
    const { script } = new Intl.Locale(lang).maximize()
    return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}

/** Return the `lang` and `dir` of an element whose language is another one than the page's; nothing where it is the same. */
export function languageAttributes(
  lang: string,
  pageLang: string,
): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  if (lang === pageLang) return {}
  const dir = textDirection(lang)
  return dir === textDirection(pageLang) ? { lang } : { lang, dir }
}
