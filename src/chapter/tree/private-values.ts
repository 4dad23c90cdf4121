/** Attributes that name the readers of an element: `data-audience="trainer"`. */
const AUDIENCE =
  /^(?:data-?)?(?:audience|only|edition|profile|role|for|visible-?(?:to|for)|show-?(?:to|for)|reserved-?(?:to|for))$/i
/** Attributes that show an element where a condition holds, in Vue, Alpine, Angular and components of JSX. */
const CONDITION = /^(?:v-(?:if|else-if|show)|x-(?:if|show)|\*?ng-?(?:if|show)|when|if)$/i
/** Attributes whose value computes classes: `:class="'solution'"`, `className={styles.solution}`. */
const CLASSES = /^(?::class|v-bind:class|class:list|\[?(?:ng-?)?class\]?|class-?name)$/i

/** List the names in the values of attributes that may hide their element: readers, conditions, computed classes. */
export function namesInValues(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([key, value]): readonly string[] => {
    if (AUDIENCE.test(key)) return value.split(/[\s,;|]+/)
    if (CLASSES.test(key)) return value.split(/[^\p{L}\p{M}\p{N}\p{Cf}_-]+/u)
    return CONDITION.test(key) ? wordsOf(value) : []
  })
}

/** List the words of an expression: `isTrainer && !done` has four. */
export function wordsOf(expression: string): readonly string[] {
  return expression.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').split(/[^\p{L}\p{M}\p{N}\p{Cf}]+/u)
}
