import type { GateState } from '#app/features/gate/components/gate-state.ts'
import { chooseLanguage } from '#app/features/gate/components/own-language.ts'
import { useAgo } from '#app/features/gate/components/use-ago.ts'
import { gateText } from '#app/features/gate/gate-text.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function Line({ state, onSync }: { state: GateState; onSync: () => void }) {
	const t = useText(gateText)
	const ago = useAgo(state.device, state.phoneTime)
	const { isOnline, unsent, isSyncing } = state
	return (
		<div className="gate-bar-row gate-small">
			<span className={isOnline ? 'gate-dot gate-on' : 'gate-dot gate-off'} aria-hidden="true" />
			<span className="gate-line" data-signal={isOnline ? 'on' : 'off'} data-unsent={unsent}>
				{isOnline ? t.online : t.offline} · {t.lastSync(ago)} · <b>{t.unsent(unsent)}</b>
			</span>
			<button type="button" className="gate-plain" onClick={onSync} disabled={isSyncing}>
				{isSyncing ? t.syncing : t.sync}
			</button>
		</div>
	)
}

/** Where this phone stands: site, signal, last sync, unsent scans. */
export function StatusBar({
	state,
	isReady,
	isDemo,
	onSync,
}: {
	state: GateState
	isReady: boolean
	isDemo: boolean
	onSync: () => void
}) {
	const t = useText(gateText)
	const language = useLanguage()
	const other = language === 'zh' ? 'en' : 'zh'
	const snapshot = state.device?.snapshot
	return (
		<header className="gate-bar">
			<div className="gate-bar-row">
				<h1>{snapshot ? snapshot.site[language] : t.title}</h1>
				{isDemo ? <span className="gate-demo">{t.demo}</span> : null}
				<button type="button" className="gate-plain" onClick={() => chooseLanguage(other)} lang={other}>
					{t.language}
				</button>
			</div>
			{snapshot ? <Line state={state} onSync={onSync} /> : null}
			<p className="gate-small gate-faint">
				{[isReady ? `✓ ${t.ready}` : t.notReady, state.device?.name].filter(Boolean).join(' · ')}
			</p>
		</header>
	)
}
