import { estimateText } from '#app/features/indicators/estimate-text.ts'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { JumpLinks } from '#app/ui/kit/jump-links.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The parts of a place's page, each a way down to it. */
export function UnitParts() {
	const t = useText(indexText)
	const insight = useText(indexInsightText)
	const estimate = useText(estimateText)
	const parts = { tree: t.tree, change: insight.change, gains: insight.gains }
	const all = { ...parts, sensitivity: estimate.place, history: t.history }
	return <JumpLinks parts={Object.entries(all).map(([id, label]) => ({ id, label }))} />
}
