import type { ColdClass } from '#app/domain/logistics/cold-chain.ts'
import type { Telling } from '#app/features/logistics/components/households.tsx'
import type { PointRefusal } from '#app/features/logistics/components/point-crates.tsx'
import { householdText } from '#app/features/logistics/household-text.ts'
import { pickUpText } from '#app/features/logistics/pick-up-text.ts'
import { pointText } from '#app/features/logistics/point-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface PointAnswerView {
	outcome: string
	parcels: number | null
	breaksChain: boolean
	unkept: ColdClass | null
	isGood: boolean
	handing: { number: string; left: number | null; until: Date | string | null } | null
}

/** What became of a parcel that was to be handed out. */
function useHandingWords(answer: PointAnswerView | undefined): Record<string, string> {
	const t = useText(pickUpText)
	const format = useFormats()
	const handing = answer?.handing
	if (!handing) return {}
	const { number, left, until } = handing
	return {
		'handed-out': t.handedOut(number),
		'wrong-code': left ? t.wrong(format.number(left)) : t.lockedNow,
		locked: until ? t.locked(format.time(until)) : t.lockedNow,
	}
}

/** What each outcome is called. */
function useOutcomeWords(answer: PointAnswerView | undefined, telling: Telling = 'own'): Record<string, string> {
	const t = useText(pointText)
	const house = useText(householdText)
	const format = useFormats()
	const handing = useHandingWords(answer)
	return {
		...t.faults,
		...house.faults,
		...{ moved: t.done(format.number(answer?.parcels ?? 0)), packed: t.packed, unpacked: t.unpacked, known: t.known },
		...{ registered: house.telling[telling].registered, 'given-back': house.givenBack },
		...handing,
	}
}

/** The field that a fault is of, where it is of one. */
const FIELD_OF: Readonly<Record<string, string>> = {
	...{
		'not-a-crate': 'crate',
		'no-crate': 'crate',
		'crate-elsewhere': 'crate',
		'no-trip': 'trip',
		'not-my-node': 'node',
	},
	...{ 'crate-is-ambient': 'crate', 'crate-is-chilled': 'crate', 'crate-is-frozen': 'crate' },
	...{ 'not-a-number': 'number', 'not-here': 'number', 'not-waiting': 'number', 'wrong-code': 'code', locked: 'code' },
	...{
		'not-a-carrier-number': 'carrierNumber',
		'not-a-phone': 'phone',
		'already-here': 'carrierNumber',
		ours: 'carrierNumber',
	},
}

/** What was entered in a form of some deeds and could not be taken, with what is wrong at which field; null for what was taken. */
export function usePointRefusals(answer: (PointAnswerView & { values: Record<string, string> }) | undefined) {
	const words = useOutcomeWords(answer)
	return (...deeds: string[]): PointRefusal | null => {
		if (!answer || answer.isGood || !deeds.includes(answer.values.deed ?? '')) return null
		const field = FIELD_OF[answer.outcome]
		const said = words[answer.outcome]
		return { values: answer.values, errors: field && said ? { [field]: said } : {} }
	}
}

/** What a form of the point's page came to, in words. */
export function PointAnswerNotice({ answer, telling }: { answer: PointAnswerView; telling: Telling }) {
	const t = useText(pointText)
	const words = useOutcomeWords(answer, telling)
	const { unkept, breaksChain, isGood, outcome } = answer
	const isOdd = breaksChain || unkept !== null
	return (
		<Notice tone={isGood ? (isOdd ? 'warn' : 'success') : 'error'} className="my-4">
			{words[outcome] ?? t.faults.form} {breaksChain ? t.brokenChain : ''}
			{unkept ? <strong className="mt-1 block">{t.unkept[unkept]}</strong> : null}
		</Notice>
	)
}
