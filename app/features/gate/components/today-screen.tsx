import type { GateVoucher } from '#app/domain/gate/snapshot.ts'
import { usedHere } from '#app/domain/gate/kept-scan.ts'
import type { GateState } from '#app/features/gate/components/gate-state.ts'
import { gateText } from '#app/features/gate/gate-text.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** Who is expected in these days, and who is in. */
export function TodayScreen({ state }: { state: GateState }) {
	const t = useText(gateText)
	const language = useLanguage()
	const snapshot = state.device?.snapshot
	if (!snapshot || snapshot.vouchers.length === 0) {
		return (
			<div className="gate-panel gate-empty">
				<h2>{t.noArrivals}</h2>
				<p className="gate-lead">{t.noArrivalsLead}</p>
			</div>
		)
	}
	const used = usedHere(state.scans, snapshot)
	const inSite = { timeZone: snapshot.timeZone }
	const day = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
		...{ weekday: 'short', month: 'numeric', day: 'numeric' },
		...inSite,
	})
	const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...inSite })
	const usedOf = (it: GateVoucher) => Math.min(it.timesTotal, it.timesUsed + (used.get(it.code) ?? 0))
	const days = new Map<string, GateVoucher[]>()
	for (const it of snapshot.vouchers) {
		const label = day.format(it.startsAt)
		days.set(label, [...(days.get(label) ?? []), it])
	}
	return (
		<div className="gate-list">
			{[...days].map(([label, vouchers]) => (
				<section key={label}>
					<h2>{label}</h2>
					<ul>
						{vouchers.map((it) => (
							<li key={it.code} data-voucher={it.code}>
								<span className="gate-time">{time.format(it.startsAt)}</span>
								<span className="gate-who">
									<b>{it.guest}</b> {it.title[language]} · {it.option[language]}
									{it.doors.length > 0 ? ` · ${t.doors(it.doors.join('、'))}` : ''}
									<span className="gate-faint gate-small"> {it.code}</span>
								</span>
								<span className={usedOf(it) >= it.timesTotal ? 'gate-in' : 'gate-out'}>
									{t.inOf(usedOf(it), it.timesTotal)}
								</span>
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	)
}
