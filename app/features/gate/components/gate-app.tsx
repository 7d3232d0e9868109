import { useState } from 'react'
import type { PhoneClock } from '#app/features/gate/components/check-shown.ts'
import { EnrolScreen } from '#app/features/gate/components/enrol-screen.tsx'
import { LogScreen } from '#app/features/gate/components/log-screen.tsx'
import { useOwnLanguage } from '#app/features/gate/components/own-language.ts'
import { ScanScreen } from '#app/features/gate/components/scan-screen.tsx'
import { StatusBar } from '#app/features/gate/components/status-bar.tsx'
import { TodayScreen } from '#app/features/gate/components/today-screen.tsx'
import { useGate } from '#app/features/gate/components/use-gate.ts'
import { useReadiness } from '#app/features/gate/components/use-readiness.ts'
import { gateText } from '#app/features/gate/gate-text.ts'
import { LanguageProvider, useText } from '#app/ui/text/language.tsx'

const TABS = ['scan', 'today', 'log'] as const
type Tab = (typeof TABS)[number]

function TabBar({ tab, onTab, unsent }: { tab: Tab; onTab: (tab: Tab) => void; unsent: number }) {
	const t = useText(gateText)
	return (
		<nav className="gate-tabs" aria-label={t.title}>
			{TABS.map((name) => (
				<button key={name} type="button" aria-current={tab === name ? 'page' : undefined} onClick={() => onTab(name)}>
					{t.tabs[name]}
					{name === 'log' && unsent > 0 ? <span className="gate-count">{unsent}</span> : null}
				</button>
			))}
		</nav>
	)
}

function Screen({ gate, tab }: { gate: ReturnType<typeof useGate>; tab: Tab }) {
	const { state, sync, become } = gate
	const t = useText(gateText)
	if (state.phase === 'starting') return <p className="gate-lead">{t.starting}</p>
	if (state.phase === 'enrol') return <EnrolScreen isDropped={state.isDropped} onCode={become} />
	if (state.phase === 'no-storage') {
		return (
			<p role="alert" className="gate-warn">
				{t.enrolFaults['no-storage']}
			</p>
		)
	}
	if (tab === 'today') return <TodayScreen state={state} />
	return tab === 'log' ? <LogScreen state={state} onSync={() => void sync()} /> : <ScanScreen gate={gate} />
}

/** The gate on a phone: checks guests in with or without a signal. `now` is the phone's clock. */
export function GateApp({ isDemo, now }: { isDemo: boolean; now: PhoneClock }) {
	const language = useOwnLanguage()
	const [tab, setTab] = useState<Tab>('scan')
	const isReady = useReadiness()
	const gate = useGate(now)
	const { state } = gate
	return (
		<LanguageProvider language={language}>
			<div className="gate-app" data-ready={isReady} data-phase={state.phase} lang={language === 'zh' ? 'zh-CN' : 'en'}>
				<StatusBar {...{ state, isReady, isDemo }} onSync={() => void gate.sync()} />
				<div className="gate-body">
					<Screen gate={gate} tab={tab} />
				</div>
				{state.phase === 'open' ? <TabBar tab={tab} onTab={setTab} unsent={state.unsent} /> : null}
			</div>
		</LanguageProvider>
	)
}
