import { useText } from '#app/ui/text/language.tsx'
import { longPageText } from '#app/ui/text/long-page-text.ts'

/** The parts of a long page, each a way down to it. */
export function JumpLinks({ parts }: { parts: readonly { id: string; label: string }[] }) {
	const t = useText(longPageText)
	return (
		<nav aria-label={t.onThisPage} className="no-print mt-sheet">
			<ul className="flex flex-wrap gap-x-sheet">
				{parts.map(({ id, label }) => (
					<li key={id}>
						<a
							href={`#${id}`}
							className="inline-flex min-h-touch-small items-center font-strong text-hill hover:underline"
						>
							{label} ↓
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
