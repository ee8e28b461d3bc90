//! The clock of the device and the calendar of the person.

use std::{future::poll_fn, pin::pin, task::Poll};

use js_sys::{Array, Date, Intl::DateTimeFormat, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// Milliseconds since 1970 UTC, by the clock of the device: it can be wrong, and it can be set back.
pub fn now() -> u64 {
    Date::now() as u64
}

/// The day in the person's time zone, as `2026-11-23`.
pub fn today() -> String {
    calendar_day(&Date::new_0())
}

/// The day of a moment (milliseconds since 1970 UTC) in the person's time zone, as `2026-11-23`.
pub fn day_of(moment: u64) -> String {
    calendar_day(&Date::new(&JsValue::from_f64(moment as f64)))
}

fn calendar_day(moment: &Date) -> String {
    format!("{:04}-{:02}-{:02}", moment.get_full_year(), moment.get_month() + 1, moment.get_date())
}

/// A day written as `2026-11-23` in the words of a language, for what leaves: `23 november 2026`. What is no day stays as it is.
pub fn in_words(day: &str, language: &str) -> String {
    // Noon in UTC, formatted for UTC: the same day whatever the time zone.
    let noon = Date::new(&JsValue::from_str(&format!("{day}T12:00:00Z")));
    written(&noon, language, &[("dateStyle", "long"), ("timeZone", "UTC")]).unwrap_or_else(|| day.to_string())
}

/// A day written as `2026-11-23`, for the screen: in the words of a language, as the person's own region writes it.
pub fn day_in_words(day: &str, language: &str) -> String {
    in_words(day, &of_region(language))
}

/// The day of a moment (milliseconds since 1970 UTC), in the person's time zone and in the words of a language.
pub fn moment_in_words(moment: u64, language: &str) -> String {
    let moment = Date::new(&JsValue::from_f64(moment as f64));
    written(&moment, &of_region(language), &[("dateStyle", "long")]).unwrap_or_default()
}

/// The day and the time of a moment, in the person's time zone and in the words of a language.
pub fn moment_to_the_minute(moment: u64, language: &str) -> String {
    let moment = Date::new(&JsValue::from_f64(moment as f64));
    let settings = [("dateStyle", "long"), ("timeStyle", "short")];
    written(&moment, &of_region(language), &settings).unwrap_or_default()
}

/// A language as the person's own region writes it, where their browser says so: `en-GB` for `en`.
fn of_region(language: &str) -> String {
    let languages = window().navigator().languages();
    let tags = languages.iter().filter_map(|tag| tag.as_string());
    let mut of_language = tags.filter(|tag| tag.split('-').next() == Some(language));
    of_language.next().unwrap_or_else(|| language.to_string())
}

/// A number with at most one decimal, as a language writes it: `0,6`.
pub fn number_in_words(number: f64, language: &str) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    js_sys::Number::from(rounded).to_locale_string(language).into()
}

/// Waits, in milliseconds.
pub async fn wait(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        // Only a page that is being closed sets no timers; then nobody waits.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    // A timer is never rejected.
    let _ = JsFuture::from(promise).await;
}

/// What comes of `work`, if it comes within so many milliseconds.
pub async fn within<T>(milliseconds: i32, work: impl Future<Output = T>) -> Option<T> {
    let (mut work, mut end) = (pin!(work), pin!(wait(milliseconds)));
    poll_fn(|context| {
        if let Poll::Ready(result) = work.as_mut().poll(context) {
            return Poll::Ready(Some(result));
        }
        end.as_mut().poll(context).map(|()| None)
    })
    .await
}

fn written(moment: &Date, language: &str, settings: &[(&str, &str)]) -> Option<String> {
    if moment.get_time().is_nan() {
        return None;
    }
    let options = Object::new();
    for (key, value) in settings {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    let format = DateTimeFormat::new(&Array::of1(&JsValue::from_str(language)), &options);
    format.format().call1(&JsValue::UNDEFINED, moment).ok()?.as_string()
}
