import type { CartView } from '#app/domain/cart/cart-view.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { policySentences } from '#app/ui/commerce/policy-text.ts'

/** The terms of everything in each line, each said once; told from the server, so that the page brings none of their words along. */
export function lineRules(view: Pick<CartView, 'groups'>, language: Language): Record<number, string[]> {
	const lines = view.groups.flatMap((group) => group.lines)
	return Object.fromEntries(
		lines.map((line) => {
			const policies = [line.policy, ...line.parts.map((part) => part.policy)]
			const sentences = policies.flatMap((policy) => (policy ? policySentences(language, policy) : []))
			return [line.lineId, [...new Set(sentences)]]
		}),
	)
}
