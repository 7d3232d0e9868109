import { type Axis, axisId } from '#app/features/clusters/components/axis-table.tsx'
import { pentagonText } from '#app/features/clusters/pentagon-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** Which axes are gaps, how many of their figures are there, and the ways to what is missing. */
export function PentagonGaps({ axes, quality }: { axes: readonly Axis[]; quality: string }) {
	const t = useText(pentagonText)
	const gaps = axes.filter(({ score }) => score === null)
	if (gaps.length === 0) return null
	const link = 'inline-block min-h-6 text-hill underline'
	return (
		<>
			<p className="text-small text-soft">— {t.gap}</p>
			<ul className="mt-close list-disc ps-sheet">
				{gaps.map(({ factor, parts }) => (
					<li key={factor}>
						<a href={`#${axisId(factor)}`} className={link}>
							{t.factors[factor] ?? factor}
						</a>
						{t.gapOf(parts.filter(({ score }) => score !== null).length, parts.length)}
					</li>
				))}
			</ul>
			<p className="mt-close">
				<a href={quality} className={link}>
					{t.toQuality} →
				</a>
			</p>
		</>
	)
}
