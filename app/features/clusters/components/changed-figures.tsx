import { officeText } from '#app/features/clusters/office-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface ChangedFigure {
	indicatorCode: string
	termZh: string
	termEn: string
	unit: string
	period: string
	value: number | null
	before: number | null
	/** How many other months of it changed too. */
	otherMonths: number
	recordedAt: Date | string
}

/** Figures that are no longer what they were, newest first. */
export function ChangedFigures({ changes, regionCode }: { changes: readonly ChangedFigure[]; regionCode: string }) {
	const t = useText(officeText)
	const language = useLanguage()
	const formats = useFormats()
	if (changes.length === 0) return <p className="text-soft">{t.noChanges}</p>
	const text = (value: number | null, unit: string) => {
		if (value === null) return t.none
		return unit === 'CNY' ? formats.money(Math.round(value * 100)) : formats.number(Math.round(value * 100) / 100)
	}
	return (
		<ul className="divide-y divide-line rounded-card border border-line bg-surface">
			{changes.map((change) => (
				<li
					key={`${change.indicatorCode}${change.period}`}
					className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5"
				>
					<a
						href={`/admin/indicators/${change.indicatorCode}?region=${regionCode}&period=${change.period}`}
						className="font-semibold text-hill hover:underline"
					>
						{language === 'zh' ? change.termZh : change.termEn}{' '}
						<span className="font-normal text-soft">
							{formats.monthYear(`${change.period}-01`)}
							{change.otherMonths > 0 ? t.otherMonths(change.otherMonths) : null}
						</span>
					</a>
					<span className="tabular-nums">
						<strong>{text(change.value, change.unit)}</strong>{' '}
						<span className="text-sm text-soft">
							{t.wasBefore(text(change.before, change.unit))} · {formats.dateTime(change.recordedAt)}
						</span>
					</span>
				</li>
			))}
		</ul>
	)
}
