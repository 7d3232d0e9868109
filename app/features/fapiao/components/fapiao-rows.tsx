import type { FapiaoState } from '#app/domain/fapiao/fapiao-states.ts'
import { fapiaoText } from '#app/features/fapiao/fapiao-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { useText } from '#app/ui/text/language.tsx'

const TONES: Record<FapiaoState, Tone> = {
	REQUESTED: 'persimmon',
	ISSUED: 'hill',
	REJECTED: 'danger',
	WITHDRAWN: 'neutral',
	RED: 'danger',
}

export function FapiaoBadge({ state }: { state: FapiaoState }) {
	const t = useText(fapiaoText)
	return <Badge tone={TONES[state]}>{t.state[state]}</Badge>
}

/** Why a fapiao was declined or taken back, in the reader's language where the words are ours. */
export function useReason(): (reason: string) => string {
	const t = useText(fapiaoText)
	return (reason) => (t.reasons as Record<string, string>)[reason] ?? reason
}
