type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

interface Entry {
	control: Control
	value: string
	isChecked: boolean
}

const CONTROLS = 'input:not([type="hidden"]), textarea, select'
const EVENTS = ['input', 'change'] as const

const isTicked = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)

/** Whether somebody entered something else than the page was sent with. */
function isEntered(control: Control): boolean {
	if (control instanceof HTMLSelectElement) {
		const standing = [...control.options].findIndex(({ defaultSelected }) => defaultSelected)
		return control.selectedIndex !== Math.max(0, standing)
	}
	if (isTicked(control)) return control.checked !== control.defaultChecked
	return control.value !== control.defaultValue
}

const entered = new Map<Control, Entry>()

function note(control: Control): void {
	const isChecked = isTicked(control) && control.checked
	entered.set(control, { control, value: control.value, isChecked })
}

function noteEvent({ target }: Event): void {
	if (target instanceof Element && target.matches(CONTROLS)) note(target as Control)
}

/** Before the page's scripts take it over: notes what was entered while they were on their way. */
export function noteEarlyEntries(): void {
	for (const control of document.querySelectorAll<Control>(CONTROLS)) if (isEntered(control)) note(control)
	for (const name of EVENTS) document.addEventListener(name, noteEvent, true)
}

function giveBack({ control, value, isChecked }: Entry): void {
	if (isTicked(control)) {
		if (control.type === 'radio' && !isChecked) return
		// Clicked once more, so that those who listen hear of a choice made before they did.
		control.checked = !isChecked
		control.click()
		return
	}
	if (control.value !== value) control.value = value
	if (control instanceof HTMLSelectElement) control.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Once they have: nothing that was entered is put back, and who waits for a choice hears of it. */
export function giveBackEarlyEntries(): void {
	for (const name of EVENTS) document.removeEventListener(name, noteEvent, true)
	for (const entry of entered.values()) if (entry.control.isConnected) giveBack(entry)
	entered.clear()
}
