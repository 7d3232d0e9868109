/** An input, or a textarea or select, which have less or more. */
interface Control extends HTMLInputElement {
	options?: HTMLOptionsCollection
	selectedIndex: number
}

const EVENTS = ['input', 'change']

/** What was entered where: a text or a choice, and whether it is ticked. */
const entered = new Map<Control, [value: string, isTicked: boolean]>()

/** Whether somebody entered something else than the page was sent with. */
function isEntered({ options, selectedIndex, checked, defaultChecked, value, defaultValue }: Control): boolean {
	return options
		? selectedIndex !==
				Math.max(
					0,
					[...options].findIndex(({ defaultSelected }) => defaultSelected),
				)
		: checked !== defaultChecked || value !== defaultValue
}

function note(control: Control): void {
	if (control.form && control.type !== 'hidden') entered.set(control, [control.value, control.checked])
}

const noteEvent = ({ target }: Event) => note(target as Control)

/** Before the page's scripts take it over: notes what was entered while they were on their way. */
export function noteEarlyEntries(): void {
	for (const { elements } of document.forms)
		for (const control of elements as unknown as Iterable<Control>) if (isEntered(control)) note(control)
	for (const name of EVENTS) addEventListener(name, noteEvent, true)
}

function giveBack(control: Control, value: string, isTicked: boolean): void {
	if (control.options) {
		control.value = value
		control.dispatchEvent(new Event('change', { bubbles: true }))
	} else if (/^(radio|checkbox)$/.test(control.type)) {
		if (control.type === 'radio' && !isTicked) return
		// Clicked once more, so that those who listen hear of a choice made before they did.
		control.checked = !isTicked
		control.click()
	} else if (control.type === 'range') {
		// Moved once more, unseen by React until it is told: who follows a slider hears of it by being moved.
		control.value = control.defaultValue
		Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(control, value)
		control.dispatchEvent(new Event('input', { bubbles: true }))
	} else {
		if (control.value !== value) control.value = value
		// Who keeps a text as soon as its field is left did not hear of its being left.
		if (document.activeElement !== control) control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
	}
}

/** Once they have: nothing that was entered is put back, and who waits for a choice, or for a field to be left, hears of it. */
export function giveBackEarlyEntries(): void {
	for (const name of EVENTS) removeEventListener(name, noteEvent, true)
	for (const [control, [value, isTicked]] of entered) if (control.isConnected) giveBack(control, value, isTicked)
	entered.clear()
}
