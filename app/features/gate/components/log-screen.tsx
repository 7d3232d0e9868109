import type { GateState } from '#app/features/gate/components/gate-state.ts'
import { gateText } from '#app/features/gate/gate-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** Every scan of this phone with its fate, the newest first. */
export function LogScreen({ state, onSync }: { state: GateState; onSync: () => void }) {
	const t = useText(gateText)
	const language = useLanguage()
	const timeZone = state.device?.snapshot?.timeZone ?? 'Asia/Shanghai'
	const time = new Intl.DateTimeFormat('en-GB', {
		day: '2-digit',
		month: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		timeZone,
	})
	return (
		<div className="gate-list">
			<div className="gate-panel">
				<p className="gate-queue">{t.unsent(state.unsent)}</p>
				{!state.isOnline ? <p className="gate-warn">{t.notSynced}</p> : null}
				<Button type="button" tone="quiet" size="l" wide onClick={onSync} disabled={state.isSyncing}>
					{state.isSyncing ? t.syncing : t.sync}
				</Button>
			</div>
			{state.scans.length === 0 ? <p className="gate-lead gate-empty">{t.noLog}</p> : null}
			<ul>
				{state.scans.map((scan) => (
					<li key={scan.scanId} data-fate={scan.fate}>
						<span className="gate-time">{time.format(scan.at)}</span>
						<span className="gate-who">
							<b>{scan.guest || scan.code}</b> {scan.title?.[language]} · {t.people(scan.qty)}
							{scan.fate.startsWith('REJECTED') || scan.fate === 'REVERSED' ? (
								<span className="gate-small gate-faint">
									{' '}
									{scan.reason && scan.reason in t.reasons ? t.reasons[scan.reason as keyof typeof t.reasons] : ''}{' '}
									{t.caseNote}
								</span>
							) : null}
						</span>
						<span
							className={scan.fate === 'CONFIRMED' ? 'gate-in' : scan.fate === 'PROVISIONAL' ? 'gate-wait' : 'gate-bad'}
						>
							{t.fate[scan.fate]}
						</span>
					</li>
				))}
			</ul>
		</div>
	)
}
