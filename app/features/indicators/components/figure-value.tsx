import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'

/** A figure as its state asks for it: carried from earlier with a hollow mark, expired struck and grey, doubtful with a flag, invalid in red, withheld not at all. */
export function FigureValue({
	figure: { value, state },
	unit,
}: {
	figure: { value: number | null; state: string }
	unit: string
}) {
	const words = useFigureWords()
	if (state === 'suppressed') return <>—(s)</>
	if (value === null) return <>—</>
	const text = words.value(value, unit)
	switch (state) {
		case 'stale':
			return <s className="text-soft">{text}</s>
		case 'invalid':
			return <span className="text-danger">{text}</span>
		case 'ageing':
			return <Marked mark="○">{text}</Marked>
		case 'suspect':
			return <Marked mark="⚑">{text}</Marked>
		default:
			return <>{text}</>
	}
}

/** The state stands in words beside it: the mark is for the eye. */
function Marked({ mark, children }: { mark: string; children: string }) {
	return (
		<span className="whitespace-nowrap">
			<span aria-hidden="true" className={mark === '⚑' ? 'text-persimmon' : 'text-soft'}>
				{mark}{' '}
			</span>
			{children}
		</span>
	)
}
