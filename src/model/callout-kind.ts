/** The kinds of callouts that the theme draws. */
export type CalloutKind = 'note' | 'tip' | 'info' | 'important' | 'warning' | 'caution' | 'danger'

/** What each kind is called where the author gives no title. */
export type CalloutLabels = Readonly<Record<CalloutKind, string>>
