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
	isGood: boolean
	handing: { number: string; left: number | null; until: Date | string | null } | null
}

/** What became of a parcel that was to be handed out. */
function useHandingWords({ handing }: PointAnswerView): Record<string, string> {
	const t = useText(pickUpText)
	const format = useFormats()
	if (!handing) return {}
	const { number, left, until } = handing
	return {
		'handed-out': t.handedOut(number),
		'wrong-code': left ? t.wrong(format.number(left)) : t.lockedNow,
		locked: until ? t.locked(format.time(until)) : t.lockedNow,
	}
}

/** What a form of the point's page came to, in words. */
export function PointAnswerNotice({ answer }: { answer: PointAnswerView }) {
	const t = useText(pointText)
	const house = useText(householdText)
	const format = useFormats()
	const handing = useHandingWords(answer)
	const words: Record<string, string> = {
		...t.faults,
		...house.faults,
		...{ moved: t.done(format.number(answer.parcels ?? 0)), packed: t.packed, unpacked: t.unpacked, known: t.known },
		...{ registered: house.registered, 'given-back': house.givenBack },
		...handing,
	}
	return (
		<Notice tone={answer.isGood ? (answer.breaksChain ? 'warn' : 'success') : 'error'} className="my-4">
			{words[answer.outcome] ?? t.faults.form} {answer.breaksChain ? t.brokenChain : ''}
		</Notice>
	)
}
