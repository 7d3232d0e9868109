import type { Verdict } from '#app/features/gate/components/check-shown.ts'

/** Milliseconds of buzzing and stillness. */
const BUZZ: Record<Verdict['colour'], number[]> = { green: [90], amber: [90, 60, 90], red: [300, 100, 300] }
/** Tones in hertz, one after the other. */
const TONES: Record<Verdict['colour'], number[]> = { green: [880, 1320], amber: [880, 880], red: [220, 165] }
const TONE_S = 0.14
const VOLUME = 0.25

let audio: AudioContext | null = null

/** Says a verdict to ear and hand: in the sun nobody looks at the screen first. */
export function signal(colour: Verdict['colour']): void {
	navigator.vibrate?.(BUZZ[colour])
	try {
		audio ??= new AudioContext()
		const begin = audio.currentTime
		for (const [at, hertz] of TONES[colour].entries()) {
			const tone = audio.createOscillator()
			const volume = audio.createGain()
			tone.frequency.value = hertz
			tone.type = colour === 'red' ? 'square' : 'sine'
			volume.gain.value = VOLUME
			tone.connect(volume).connect(audio.destination)
			tone.start(begin + at * TONE_S)
			tone.stop(begin + (at + 0.9) * TONE_S)
		}
	} catch {
		// A phone without sound shows and buzzes.
	}
}
