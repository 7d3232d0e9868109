import { useEffect, useRef, useState } from 'react'
import { watchCamera } from '#app/features/gate/components/camera.ts'
import { gateText } from '#app/features/gate/gate-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface CameraBoxProps {
	isOn: boolean
	onSwitch: (isOn: boolean) => void
	onCode: (text: string) => void
}

/** The camera's picture while it looks for codes. */
export function CameraBox({ isOn, onSwitch, onCode }: CameraBoxProps) {
	const t = useText(gateText)
	const video = useRef<HTMLVideoElement>(null)
	const tell = useRef(onCode)
	const [hasFault, setFault] = useState(false)
	useEffect(() => {
		tell.current = onCode
	}, [onCode])
	useEffect(() => {
		const element = video.current
		if (!isOn || !element) return
		let isLeft = false
		let stop = () => {}
		watchCamera(element, (text) => tell.current(text))
			.then((off) => {
				stop = off
				if (isLeft) off()
			})
			.catch(() => {
				setFault(true)
				onSwitch(false)
			})
		return () => {
			isLeft = true
			stop()
		}
	}, [isOn, onSwitch])
	return (
		<div className="gate-camera">
			{isOn ? (
				<div className="gate-view">
					<video ref={video} muted playsInline aria-label={t.aim} />
					<p>{t.aim}</p>
				</div>
			) : null}
			<Button
				type="button"
				tone="quiet"
				size="l"
				wide
				onClick={() => {
					setFault(false)
					onSwitch(!isOn)
				}}
			>
				{isOn ? t.cameraOff : t.camera}
			</Button>
			{hasFault ? (
				<p role="alert" className="gate-warn">
					{t.cameraFault}
				</p>
			) : null}
		</div>
	)
}
