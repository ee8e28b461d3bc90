//! Ids that no other device makes.

use uuid::Uuid;

/// A new id (UUID version 7, RFC 9562): small letters, digits and hyphens, later ones sort after earlier ones.
pub fn fresh_id() -> String {
    Uuid::now_v7().to_string()
}
