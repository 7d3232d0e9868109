import { estimateText } from '#app/features/indicators/estimate-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface DrawingView {
	/** Null: nobody asked yet. */
	state: 'waiting' | 'drawing' | 'done' | 'cancelled' | null
	done: number
	steps: number | null
	runId: number
	/** Whether whoever looks may begin and stop it. */
	maySteer: boolean
}

/** Whether a page should look again soon. */
export const isBusy = (drawing: DrawingView | null) => drawing?.state === 'waiting' || drawing?.state === 'drawing'

/** How far a drawing is, with the buttons that stop it and begin it again; works without scripts. */
export function EstimateProgress({ drawing, asks }: { drawing: DrawingView; asks?: string }) {
	const t = useText(estimateText)
	const { state, maySteer, runId } = drawing
	if (state === 'done') return null
	const [deed, label] = buttonOf(state, t)
	return (
		<div className="mt-4 rounded-card border border-line bg-surface px-sheet py-near">
			{isBusy(drawing) ? <Bar drawing={drawing} /> : <p>{state === 'cancelled' ? t.cancelled : asks}</p>}
			{maySteer ? (
				<form method="post" className="mt-near">
					<input type="hidden" name="run" value={runId} />
					<Button tone={deed === 'cancel' ? 'quiet' : 'primary'} name="deed" value={deed}>
						{label}
					</Button>
				</form>
			) : null}
		</div>
	)
}

function buttonOf(state: DrawingView['state'], t: { stop: string; begin: string; again: string }) {
	if (state === 'cancelled') return ['ask', t.again] as const
	return state === null ? (['ask', t.begin] as const) : (['cancel', t.stop] as const)
}

function Bar({ drawing: { state, done, steps } }: { drawing: DrawingView }) {
	const t = useText(estimateText)
	const { number } = useFigureWords()
	const isDrawing = state === 'drawing' && steps !== null
	const percent = isDrawing ? Math.floor((100 * done) / steps) : 0
	const text = isDrawing ? t.drawing(number(done), number(steps), number(percent)) : t.waiting
	return (
		<>
			<p role="status">{text}</p>
			<svg
				role="progressbar"
				aria-label={text}
				aria-valuemin={0}
				aria-valuemax={100}
				aria-valuenow={percent}
				viewBox="0 0 100 2"
				preserveAspectRatio="none"
				className="my-close block h-2.5 w-full max-w-160 rounded-full bg-sunken"
			>
				<rect width={percent} height="2" className="fill-hill" />
			</svg>
			<p className="text-small text-soft">
				{t.leave}{' '}
				<noscript>
					<a href="" className="text-hill underline">
						{t.lookAgain}
					</a>
				</noscript>
			</p>
		</>
	)
}
