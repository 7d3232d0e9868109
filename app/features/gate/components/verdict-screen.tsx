import { useEffect, useRef } from 'react'
import type { GateVoucher } from '#app/domain/gate/snapshot.ts'
import type { Verdict } from '#app/features/gate/components/check-shown.ts'
import { gateText } from '#app/features/gate/gate-text.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const SIGNS: Record<Verdict['colour'], string> = { green: '✓', amber: '✓', red: '✕' }

function Known({ voucher }: { voucher: GateVoucher }) {
	const t = useText(gateText)
	const language = useLanguage()
	const doors = voucher.doors.length > 0 ? t.doors(voucher.doors.join('、')) : ''
	const facts = [voucher.guest, voucher.title[language], voucher.option[language], doors]
	return <p className="gate-what">{facts.filter(Boolean).join(' · ')}</p>
}

function Why({ verdict, ago }: { verdict: Verdict; ago: string }) {
	const t = useText(gateText)
	const { colour, reason } = verdict
	const words = colour === 'amber' ? t.amberLead(ago) : reason && (t.reasons[reason] ?? t.reasons.unknown)
	return words ? <p className="gate-why">{words}</p> : null
}

/** Green, amber or red over the whole screen, readable at arm's length in the sun. */
export function VerdictScreen({ verdict, ago, onNext }: { verdict: Verdict; ago: string; onNext: () => void }) {
	const t = useText(gateText)
	const next = useRef<HTMLButtonElement>(null)
	useEffect(() => next.current?.focus(), [])
	const { colour, reason, known, qty, left } = verdict
	const isIn = colour !== 'red'
	return (
		<div className={`gate-verdict gate-${colour}`} data-verdict={colour} data-reason={reason ?? undefined}>
			<div role="alert">
				<p className="gate-sign" aria-hidden="true">
					{SIGNS[colour]}
				</p>
				<p className="gate-word">{isIn ? `${t.verdict[colour]} · ${t.people(qty)}` : t.verdict[colour]}</p>
				<Why verdict={verdict} ago={ago} />
				{known ? <Known voucher={known} /> : null}
				{isIn && !known?.isStay ? <p className="gate-what">{t.left(left)}</p> : null}
			</div>
			<button ref={next} type="button" onClick={onNext}>
				{t.next}
			</button>
		</div>
	)
}
