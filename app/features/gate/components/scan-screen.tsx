import { type FormEvent, useCallback, useRef, useState } from 'react'
import { CameraBox } from '#app/features/gate/components/camera-box.tsx'
import type { Verdict } from '#app/features/gate/components/check-shown.ts'
import { signal } from '#app/features/gate/components/gate-signal.ts'
import { QtyStepper } from '#app/features/gate/components/qty-stepper.tsx'
import { useAgo } from '#app/features/gate/components/use-ago.ts'
import type { useGate } from '#app/features/gate/components/use-gate.ts'
import { VerdictScreen } from '#app/features/gate/components/verdict-screen.tsx'
import { gateText } from '#app/features/gate/gate-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Checks one guest after the other, by camera or by the ten characters. */
export function ScanScreen({ gate }: { gate: ReturnType<typeof useGate> }) {
	const t = useText(gateText)
	const ago = useAgo(gate.state.device, gate.state.phoneTime)
	const [verdict, setVerdict] = useState<Verdict | null>(null)
	const [isBusy, setBusy] = useState(false)
	const [hasCamera, setCamera] = useState(false)
	const [qty, setQty] = useState(1)
	const [code, setCode] = useState('')
	const busy = useRef(false)
	const { check } = gate

	const judge = useCallback(
		async (text: string, count: number) => {
			if (busy.current) return
			busy.current = true
			setBusy(true)
			const found = await check(text, count)
			setBusy(false)
			if (!found) return void (busy.current = false)
			signal(found.colour)
			setVerdict(found)
		},
		[check],
	)
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (code.trim() !== '') void judge(code, qty)
	}
	const next = () => {
		busy.current = false
		setVerdict(null)
		setQty(1)
		setCode('')
	}
	return (
		<>
			<CameraBox isOn={hasCamera} onSwitch={setCamera} onCode={(text) => void judge(text, qty)} />
			<form onSubmit={submit} className="gate-panel">
				<label className="gate-label">
					{t.code}
					<input
						name="code"
						value={code}
						onChange={(event) => setCode(event.target.value)}
						maxLength={1100}
						autoComplete="off"
						autoCapitalize="characters"
						spellCheck={false}
						className="gate-code"
						aria-describedby="gate-code-hint"
					/>
				</label>
				<p id="gate-code-hint" className="gate-small gate-faint">
					{t.codeHint}
				</p>
				<QtyStepper qty={qty} onQty={setQty} />
				<Button size="l" wide disabled={isBusy}>
					{isBusy ? t.checking : t.check}
				</Button>
			</form>
			{verdict ? <VerdictScreen verdict={verdict} ago={ago} onNext={next} /> : null}
		</>
	)
}
