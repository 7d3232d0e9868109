import type { ScanRefusal } from '#app/domain/vouchers/judge-scan.ts'
import { vouchersText } from '#app/features/vouchers/vouchers-text.ts'
import { useTimeSpan } from '#app/ui/format/use-time-span.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Guest {
	code: string
	guest: string
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	timesUsed: number
	timesTotal: number
	validFrom: Date | string
	validTo: Date | string
}

export interface GateAnswerProps {
	reason: ScanRefusal | 'unreadable' | 'bad-signature' | 'unknown' | 'input' | null
	guest: Guest | null
}

/** Green or red, readable at arm's length: may they come in, and why not. */
export function GateAnswer({ reason, guest }: GateAnswerProps) {
	const t = useText(vouchersText)
	const language = useLanguage()
	const span = useTimeSpan()
	const isIn = reason === null
	return (
		<div
			role="alert"
			className={`mb-5 rounded-card border-4 p-5 ${isIn ? 'border-hill bg-hill-soft' : 'border-danger bg-danger-soft'}`}
		>
			<p className={`font-display text-3xl font-bold ${isIn ? 'text-hill' : 'text-danger'}`}>
				{isIn ? `✓ ${t.welcome}${guest ? ` × ${guest.qty}` : ''}` : `✕ ${t.refused}`}
			</p>
			{reason ? <p className="mt-1 text-lg font-semibold">{t.reasons[reason]}</p> : null}
			{guest ? (
				<div className="mt-3">
					<p className="text-lg font-semibold">
						{language === 'zh' ? guest.titleZh : guest.titleEn} · {language === 'zh' ? guest.optionZh : guest.optionEn}
					</p>
					<p>
						{t.guest} {guest.guest} · {t.used(guest.timesUsed, guest.timesTotal)}
					</p>
					<p className="text-sm text-soft tabular-nums">
						{t.valid} {span(guest.validFrom, guest.validTo)} · {guest.code}
					</p>
				</div>
			) : null}
		</div>
	)
}
